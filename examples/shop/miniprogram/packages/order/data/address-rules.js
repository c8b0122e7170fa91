/** What a field must be before the order is sent. The server checks the same again. */
const rules = {
  name: (text) => text.length >= 2 || 'Please tell us your name',
  phone: (text) => /^\+?[0-9 ()-]{6,20}$/.test(text) || 'A number that we can call',
  region: (text) => text !== '' || 'Choose your town',
  street: (text) => text.length >= 4 || 'Street and number',
};

/** Problem texts by field; empty when everything is right. */
export function checkAddress(address) {
  const problems = {};
  for (const [field, rule] of Object.entries(rules)) {
    const verdict = rule((address[field] || '').trim());
    if (verdict !== true) problems[field] = verdict;
  }
  return problems;
}
