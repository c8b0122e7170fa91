export const viewStyles = `
wx-view { display: block }
`;
