// A limit on everything that a package can make a reader do. All are far above what the platform itself admits
// (2 MB a package, 30 MB in all), so that only a hostile or broken manifest meets them.

export const PACKAGE_LIMITS: {
  readonly manifestBytes: number;
  readonly fileBytes: number;
  readonly totalBytes: number;
  readonly packages: number;
  readonly files: number;
  readonly pages: number;
  readonly pathBytes: number;
  readonly pathSegments: number;
  readonly rawDepth: number;
} = {
  manifestBytes: 8 * 1024 * 1024,
  fileBytes: 64 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  packages: 200,
  files: 20_000,
  pages: 5_000,
  pathBytes: 1_024,
  pathSegments: 64,
  rawDepth: 64,
};
