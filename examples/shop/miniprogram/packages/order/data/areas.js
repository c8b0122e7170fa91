// The towns of a made-up coast, in the six-digit form that van-area reads: two digits each for region, town and quarter.

const coast = {
  'North Coast': { Harbourton: ['Old Quay', 'Mill Street', 'Lighthouse Hill'], Saltmarsh: ['Upper Town', 'Ropewalk'] },
  'Bay Islands': { 'Port Elder': ['Customs House', 'Terraces'], 'Little Skerry': ['Landing'] },
  'River Plain': { Ferrybridge: ['East Bank', 'West Bank', 'Station'], Oxmoor: ['Market', 'Orchards'] },
};

const code = (region, town, quarter) => [region, town, quarter].map((part) => String(part).padStart(2, '0')).join('');

const areaList = { province_list: {}, city_list: {}, county_list: {} };
Object.entries(coast).forEach(([region, towns], regionIndex) => {
  areaList.province_list[code(regionIndex + 11, 0, 0)] = region;
  Object.entries(towns).forEach(([town, quarters], townIndex) => {
    areaList.city_list[code(regionIndex + 11, townIndex + 1, 0)] = town;
    quarters.forEach((quarter, quarterIndex) => {
      areaList.county_list[code(regionIndex + 11, townIndex + 1, quarterIndex + 1)] = quarter;
    });
  });
});

export { areaList };
