// Trusted Types, where a browser has them: the library of TypeScript does not tell of them yet.

interface TrustedTypePolicyRules {
  readonly createHTML?: (html: string) => string;
  readonly createScriptURL?: (address: string) => string;
}

interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: TrustedTypePolicyRules): unknown;
}

declare var trustedTypes: TrustedTypePolicyFactory | undefined;
