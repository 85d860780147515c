import { explainMethod, type ExplainParams, type ExplainResult } from '../../../protocol/index.js';
import { explainRule, rules } from '../../core/index.js';
import { isRecord } from '../params.js';
import { serve, type Feature } from '../session.js';

/** The page of a rule, in the client's language. */
export const explain: Feature = {
  start(session) {
    const { locale } = session.client;
    serve(session, explainMethod, readExplain, ({ rule: id }): Promise<ExplainResult | null> => {
      const rule = rules.find((each) => each.id === id);
      const page = rule === undefined ? null : { title: rule.name[locale], markdown: explainRule(rule, locale) };
      return Promise.resolve(page);
    });
  },
};

const readExplain = (params: unknown): ExplainParams | undefined =>
  isRecord(params) && typeof params['rule'] === 'string' ? { rule: params['rule'] } : undefined;
