/** The direction of imports is law. A room may import only what stands to its right in docs/architecture.md. */
const rooms = {
  domain: [],
  text: ['domain'],
  engine: ['domain'],
  reference: ['domain', 'engine', 'data'],
  intake: ['domain', 'engine', 'reference', 'text'],
  queries: ['domain', 'engine', 'reference', 'intake', 'text'],
  indicators: ['domain', 'engine', 'reference', 'text'],
  observations: ['domain'],
  disclosure: ['domain', 'observations'],
  package: ['domain', 'observations', 'disclosure', 'text'],
  session: [
    'domain',
    'engine',
    'reference',
    'intake',
    'queries',
    'indicators',
    'observations',
    'disclosure',
    'package',
  ],
  ui: ['domain', 'text'],
  charts: ['domain', 'text'],
};

const comments = {
  domain: 'domain is pure truth: it imports nothing, so that every rule can be read and tested by itself.',
  text: 'text is a leaf: words and formats know only what a number is.',
  engine: 'engine is DuckDB and nothing else: it knows no file kind, indicator or user.',
  reference: 'reference brings the facts of data/ to the code and the engine.',
  intake: 'intake turns bytes into typed tables; it knows no indicator and no screen.',
  queries: 'queries ask the rows what no observation tells: quality across files and deliveries.',
  indicators: 'indicators turn typed tables into observations; they know no file and no screen.',
  observations: 'observations are looked up without SQL: reading needs no engine.',
  disclosure: 'disclosure is the one gate; it judges observations and nothing else.',
  package: 'package packs and opens published observations; it knows no row, engine or screen.',
  session: 'session holds the rows in their worker; it knows no screen.',
  ui: 'ui has components without domain judgement.',
  charts: 'charts draw finished models: model in, SVG out. They never fetch or judge.',
};

function roomRule([room, allowed]) {
  const paths = [room, ...allowed].map((name) => (name === 'data' ? '^data/' : `^src/${name}/`));
  return {
    name: `direction-${room}`,
    comment: comments[room],
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: '^(src|data|scripts|test)/', pathNot: paths.concat('^package\\.json$').join('|') },
  };
}

function vendorWall(name, path, home, comment) {
  return { name, comment, severity: 'error', from: { path: '^src/', pathNot: home }, to: { path } };
}

export default {
  forbidden: [
    ...Object.entries(rooms).map(roomRule),
    {
      name: 'no-feature-to-feature',
      comment: 'Features are islands: what two of them need belongs in a room to their right.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'features-know-no-app',
      comment: 'Only app knows all rooms; a feature gets what it needs as props or context.',
      severity: 'error',
      from: { path: '^src/(?!app/)' },
      to: { path: '^src/app/' },
    },
    {
      name: 'screens-know-no-engine',
      comment: 'Screens ask observations and the session; a click never touches SQL.',
      severity: 'error',
      from: { path: '^src/(features|app)/' },
      to: { path: '^src/(engine|intake)/' },
    },
    {
      name: 'catalogue-without-sql',
      comment: 'Definitions are read without loading SQL or the engine.',
      severity: 'error',
      from: { path: '^src/indicators/(catalogue|[^/]+/definition)\\.ts$' },
      to: { path: '^src/engine/|\\.sql$' },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one, or need a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|\\?' },
    },
    {
      name: 'readers-have-no-raw-numbers',
      comment:
        'Places that are read by all know the hooks of session/reading.ts alone: they are given the numbers of a role from outside, and have no way to ask for others, for rows or for files.',
      severity: 'error',
      from: { path: '^src/features/(overview|indicator|compare|profile|groups)/' },
      to: {
        path: '^src/session/(session-context|session-handle|session-client|data-|(recipe|own|lock|package|file)-shelf)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'reader-without-engine',
      comment:
        'Whoever only reads opens a package without the engine, rows or files: the worker for it loads none of them.',
      severity: 'error',
      from: { path: '^src/(package/|session/package-(worker|host)\\.ts$)' },
      to: { path: '^src/(engine|intake|queries)/', reachable: true },
    },
    vendorWall(
      'wall-duckdb',
      'node_modules/@duckdb/|node_modules/apache-arrow/',
      '^src/engine/',
      'DuckDB and Arrow live in engine only.',
    ),
    vendorWall('wall-recharts', 'node_modules/recharts/', '^src/charts/', 'recharts lives in charts only.'),
    vendorWall('wall-parquet', 'node_modules/parquet-wasm/', '^src/intake/', 'parquet-wasm lives in intake only.'),
    vendorWall(
      'wall-solver',
      'node_modules/highs/',
      '^src/disclosure/(audit|exact)/',
      'The solver is asked by the audit, and for the cheapest pattern.',
    ),
    vendorWall('wall-papaparse', 'node_modules/papaparse/', '^src/intake/', 'papaparse lives in intake only.'),
    vendorWall(
      'wall-office',
      'node_modules/(saxen|write-excel-file)/',
      '^src/intake/',
      'Workbooks are read and written in intake only.',
    ),
    vendorWall(
      'wall-zip',
      'node_modules/fflate/',
      '^src/(intake|package)/',
      'Archives are read in intake; package packs and opens its own, with the calls that need no worker.',
    ),
    vendorWall(
      'wall-editor',
      'node_modules/(@codemirror|@lezer|codemirror)/',
      '^src/features/workbench/',
      'The editor lives in the workbench only, and is loaded with it.',
    ),
    vendorWall('wall-comlink', 'node_modules/comlink/', '^src/session/', 'Only the session talks across threads.'),
    vendorWall(
      'wall-react',
      'node_modules/react',
      '^src/(app|features|charts|ui|session)/',
      'React stays out of the rooms that compute.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
};
