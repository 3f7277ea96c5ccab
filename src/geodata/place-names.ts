/** Prefecture-level cities and Shanghai: GeoNames number, English, Chinese, pinyin. */
export const cities = [
  [1796236, 'Shanghai', '上海', 'Shànghǎi'],
  [1799962, 'Nanjing', '南京', 'Nánjīng'],
  [1808926, 'Hangzhou', '杭州', 'Hángzhōu'],
  [1886760, 'Suzhou', '苏州', 'Sūzhōu'],
  [1790923, 'Wuxi', '无锡', 'Wúxī'],
  [1815456, 'Changzhou', '常州', 'Chángzhōu'],
  [1799722, 'Nantong', '南通', 'Nántōng'],
  [1787227, 'Yangzhou', '扬州', 'Yángzhōu'],
  [1793505, 'Taizhou', '泰州', 'Tàizhōu'],
  [1784642, 'Zhenjiang', '镇江', 'Zhènjiāng'],
  [1805953, 'Jiaxing', '嘉兴', 'Jiāxīng'],
  [1806535, 'Huzhou', '湖州', 'Húzhōu'],
  [1886762, 'Zhoushan', '舟山', 'Zhōushān'],
] as const;

// GeoNames files some seats under the name of their town: Songlong is Wujiang, Huilong is
// Qidong, Juegang is Rudong, Yunyang is Danyang, Licheng is Liyang. Its "Songling" 1898494
// lies 8 km east of Wujiang, and its "Yushan" is Changshu over again: neither is used.
/** County-level cities, counties and districts: GeoNames number, English, Chinese, pinyin. */
export const counties = [
  [7283386, 'Changshu', '常熟', 'Chángshú'],
  [1787331, 'Zhangjiagang', '张家港', 'Zhāngjiāgǎng'],
  [1785623, 'Kunshan', '昆山', 'Kūnshān'],
  [1793703, 'Taicang', '太仓', 'Tàicāng'],
  [8328215, 'Wujiang', '吴江', 'Wújiāng'],
  [1815251, 'Jiangyin', '江阴', 'Jiāngyīn'],
  [1786760, 'Yixing', '宜兴', 'Yíxīng'],
  [1805639, 'Jingjiang', '靖江', 'Jìngjiāng'],
  [1793533, 'Taixing', '泰兴', 'Tàixīng'],
  [10942183, 'Rugao', '如皋', 'Rúgāo'],
  [1809116, 'Hai’an', '海安', 'Hǎi’ān'],
  [1801200, 'Haimen', '海门', 'Hǎimén'],
  [1806840, 'Qidong', '启东', 'Qǐdōng'],
  [1804979, 'Rudong', '如东', 'Rúdōng'],
  [1812228, 'Dongtai', '东台', 'Dōngtái'],
  [1810309, 'Gaoyou', '高邮', 'Gāoyóu'],
  [8394482, 'Danyang', '丹阳', 'Dānyáng'],
  [1802788, 'Liyang', '溧阳', 'Lìyáng'],
  [1794035, 'Songjiang', '松江', 'Sōngjiāng'],
  [7303248, 'Jiashan', '嘉善', 'Jiāshàn'],
  [1789799, 'Haining', '海宁', 'Hǎiníng'],
  [1806602, 'Cixi', '慈溪', 'Cíxī'],
] as const;

/** The two cities of the tour, with the centres the documentary uses everywhere (WGS84). */
export const tourCities = {
  changshu: { longitude: 120.74809, latitude: 31.65631 },
  zhangjiagang: { longitude: 120.5517, latitude: 31.87768 },
} as const;
