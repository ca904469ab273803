interface ImportMetaEnv {
  /** e.g. `0.1.0+4f2c1aa`: the release, and the commit where the build knew one */
  readonly VITE_APP_VERSION: string;
}
