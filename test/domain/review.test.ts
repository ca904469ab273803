import { describe, expect, it } from 'vitest';
import { daysToReview, isReviewOverdue } from '../../src/domain/review.ts';

describe('the review of a definition', () => {
  const reviewBy = '2027-06-30';

  it('is due on its day and overdue from the day after', () => {
    expect(isReviewOverdue({ reviewBy }, '2027-06-30')).toBe(false);
    expect(isReviewOverdue({ reviewBy }, '2027-07-01')).toBe(true);
  });

  it('is counted in whole days, negative when it is late', () => {
    expect(daysToReview({ reviewBy }, '2027-06-23')).toBe(7);
    expect(daysToReview({ reviewBy }, '2027-07-02')).toBe(-2);
  });
});
