import { Button, Details, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { OwnIndicator } from '../../domain/own-indicator.ts';
import { kindsRead } from '../../indicators/own/tables-read.ts';
import { catalogueText } from '../../text/catalogue-text.ts';
import { kindWords } from '../../text/source-words.ts';

const words = catalogueText.sql;

export interface SqlViewProps {
  readonly indicator: string;
  /** The SQL of an own indicator is at hand */
  readonly own: OwnIndicator | null;
}

interface SqlText {
  readonly needs: readonly string[];
  readonly sql: string;
}

/** SQL is a hundred kilobytes of text that few read, so it comes when it is asked for. */
async function loadSources({ indicator, own }: SqlViewProps): Promise<readonly SqlText[]> {
  if (own !== null) return [{ needs: kindsRead(own.sql), sql: own.sql }];
  const { factsOf } = await import('../../indicators/facts.ts');
  return factsOf[indicator] ?? [];
}

/** The very SQL that counts an indicator, folded until somebody wants it. */
export function SqlView(props: SqlViewProps): ReactNode {
  const [open, setOpen] = useState(false);
  const answer = useQuery({
    queryKey: ['sql', props.indicator, props.own?.sql ?? null],
    queryFn: () => loadSources(props),
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  return (
    <Details data-size="sm" onToggle={() => setOpen(true)}>
      <Details.Summary>{words.heading}</Details.Summary>
      <Details.Content>
        <Paragraph className="ft-quiet">{words.explanation}</Paragraph>
        {open && answer.data === undefined ? <Paragraph>{words.loading}</Paragraph> : null}
        {answer.data?.map((source) => (
          <SqlSource key={source.needs.join(' ')} source={source} />
        ))}
      </Details.Content>
    </Details>
  );
}

function SqlSource({ source: { needs, sql } }: { readonly source: SqlText }): ReactNode {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(sql);
    setCopied(true);
  };
  return (
    <section className="ft-sql">
      <div className="ft-page-head">
        <p>{words.source(kindWords(needs))}</p>
        <Button variant="tertiary" data-size="sm" onClick={() => void copy()}>
          {copied ? words.copied : words.copy}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
      <pre tabIndex={0}>
        <code>{sql}</code>
      </pre>
    </section>
  );
}
