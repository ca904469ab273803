import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../src/indicators/catalogue.ts';
import { tellFollowUp } from '../../src/observations/follow-up.ts';
import { sampleObservation } from './observation-samples.ts';

const readmission = definitionOf('reinnleggelse-30d');
const march = sampleObservation({ indicator: readmission.id, period: '2025-03', quality: 'preliminary' });

describe('telling a number that needs follow-up', () => {
  it('says incomplete until 30 days after the period are in the data', () => {
    expect(tellFollowUp(readmission, march, '2025-04-29')?.quality).toBe('incomplete');
    expect(tellFollowUp(readmission, march, '2025-04-30')?.quality).toBe('preliminary');
  });

  it('leaves indicators without follow-up, and no number, as they are', () => {
    const nights = sampleObservation({ period: '2025-03', quality: 'preliminary' });
    expect(tellFollowUp(definitionOf('overliggerdogn'), nights, '2025-03-31')).toBe(nights);
    expect(tellFollowUp(readmission, null, '2025-03-31')).toBeNull();
    expect(tellFollowUp(readmission, march, null)).toBe(march);
  });
});
