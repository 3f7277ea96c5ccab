/** A label on the water: WGS84 degrees; rank 1 is shown first, 3 only when near. */
export interface WaterLabel {
  id: string;
  en: string;
  zh: string;
  pinyin: string;
  longitude: number;
  latitude: number;
  rank: 1 | 2 | 3;
}

const yangtze = { en: 'Yangtze', zh: '长江', pinyin: 'Cháng Jiāng' } as const;

/** Every label point, set by hand inside its water. */
export const waterLabels: readonly WaterLabel[] = [
  {
    id: 'east-china-sea',
    en: 'East China Sea',
    zh: '东海',
    pinyin: 'Dōng Hǎi',
    longitude: 122.45,
    latitude: 31.6,
    rank: 1,
  },
  {
    id: 'hangzhou-bay',
    en: 'Hangzhou Bay',
    zh: '杭州湾',
    pinyin: 'Hángzhōu Wān',
    longitude: 121.35,
    latitude: 30.52,
    rank: 1,
  },
  {
    id: 'lake-tai',
    en: 'Lake Tai',
    zh: '太湖',
    pinyin: 'Tài Hú',
    longitude: 120.12,
    latitude: 31.2,
    rank: 1,
  },
  { id: 'yangtze', ...yangtze, longitude: 120.865, latitude: 31.945, rank: 1 },
  { id: 'yangtze-estuary', ...yangtze, longitude: 121.3, latitude: 31.6, rank: 2 },
  { id: 'yangtze-jiangyin', ...yangtze, longitude: 120.2, latitude: 31.933, rank: 2 },
  {
    id: 'yangcheng-lake',
    en: 'Yangcheng Lake',
    zh: '阳澄湖',
    pinyin: 'Yángchéng Hú',
    longitude: 120.79,
    latitude: 31.42,
    rank: 2,
  },
  {
    id: 'dianshan-lake',
    en: 'Dianshan Lake',
    zh: '淀山湖',
    pinyin: 'Diànshān Hú',
    longitude: 120.965,
    latitude: 31.12,
    rank: 2,
  },
  {
    id: 'kuncheng-lake',
    en: 'Kuncheng Lake',
    zh: '昆承湖',
    pinyin: 'Kūnchéng Hú',
    longitude: 120.75,
    latitude: 31.59,
    rank: 3,
  },
  {
    id: 'shang-lake',
    en: 'Shang Lake',
    zh: '尚湖',
    pinyin: 'Shàng Hú',
    longitude: 120.685,
    latitude: 31.655,
    rank: 3,
  },
];
