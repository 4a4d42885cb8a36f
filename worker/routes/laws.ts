/** What the schemas cannot say; stands in the OpenAPI document as descriptions. */
export const laws = {
  shape:
    'Shape. `mentor` lists are as long as `mentors.id`, `mentee` lists as `mentees.id`. Indices are 0-based. Pairs of indices are `[mentee, mentor]`, except `choices.*`: `[who, whom, rank]`.',
  ranges:
    'Ranges. minGroup is 0 or 2…capacity · set codes strictly ascending · codes of gates and criteria unique · ids unique in the request · at most one choice per (who, whom) · `locked` and `forbidden` without repeats · at most 5,000 ids on both sides together. Anything else is 422 with the path; a body over 1 MiB is 413 with the limit.',
  mayMeet:
    'May meet: not in `forbidden`, and for each gate one of the two sets is empty or they share a code. Feasible = may meet and score ≥ `floor`. Capacity plays no part in feasibility.',
  points:
    "Points. Share n/d: coverage |∩| / |mentee's set| · overlap |∩| / min(|a|,|b|) · closeness max(0, span − |a−b|) / span · choice (6 − rank) / 5. Points = ⌊(2·weight·n + d) / (2·d)⌋ in integers (half up, no floating point). An empty set or null on either side: 0 points and the code stands in `blank`. `choiceMentee`, `choiceMentor` likewise with their weights; no vote = 0, never blank. Score = sum. `points` lists the non-zero parts.",
  locked:
    'Locked pairs stand: each uses a place and counts for `minGroup`, is in `pairs` with `locked: true`, counts in `totals`; the floor does not apply. Locked and may not meet, a mentee locked twice, more locks than places, locks that no plan can complete to `minGroup`: 422 with the path of the lock.',
  objective:
    'Objective. A plan gives each mentee at most one mentor, each mentor at most `capacity` mentees, uses feasible or locked pairs only; a mentor with minGroup > 0 has 0 or ≥ minGroup. `coverage`: the largest (Σ priority, then Σ score). `score`: the largest (Σ score, then Σ priority). `stable` (all minGroup 0, else 422): mentee-proposing deferred acceptance over the places that locks leave; each side ranks its feasible partners by stated rank (unranked last), then score descending, then id. Pairs of score 0 are made when the floor is 0. Which of several best plans is returned depends on ids and data only, never on the order of the input.',
  answer:
    'Answer. `pairs` ascending by mentee; `menteeRank` = 1 + number of feasible mentors of this mentee with a higher score, `mentorRank` likewise; `menteeBest` = the largest score among the feasible mentors of this mentee, at least the score of the pair. `unmatched` ascending by mentee: `feasible` = number of feasible mentors; `relax` = for each gate, `forbidden`, `floor`: further mentors that would be feasible without that one condition (zeros left out); `cheapest` = first of its alternatives, or null; with groups each alternative is a search of its own, and where unmatched mentees × mentors exceed 400 it is null and can be asked of /v1/alternatives. `free`: `{ mentor, places }` ascending, for each mentor with places left. `totals`: matched, priority, score, worst, median (the lower of two), best; the last three are null without pairs. `blocking`: `[mentee, mentor]` ascending: feasible, not together, each has stated a rank for the other; the mentee is without a pair or ranks this mentor before the present one; the mentor has a place left or an unlocked mentee ranked after this one (on both sides unranked comes last).',
  proof:
    '`proof` is one of `optimal` (`pairs` = number of feasible pairs, all looked at; both values are the totals of the plan, locked pairs included), `bound` (groups not proven within the budget), `stable`.',
  alternatives:
    'Feasible mentors with capacity ≥ 1 except the present one, those with whom no plan exists left out, by cost in the order of the objective (`stable`: as `coverage`), then id. `cost` = best plan − best plan in which this mentee has this mentor (its own lock lifted; positive = the plan loses), exact; under `stable` both plans are deferred acceptance, the second with this pair as a lock. `changes`: the other mentees whose mentor differs (index or null; difference of score).',
  score:
    'Scores of given pairs in the order asked; nothing is solved. `menteeBest` = the largest score among the feasible mentors of this mentee, and at least the score of the pair where the two may meet; 0 where nobody is feasible and the two may not meet.',
  contract:
    'A change of a request is a new `contract` number; it is read first (any other integer: 409 `upgrade`; none: 422), N and N−1 are accepted; answers may gain fields.',
  orders:
    'A document without names: every name and every free text is a numbered token that is merged locally. `texts` = how many texts there are; every other bare number names one, `t_0` … . The answer is a .docx file.',
} as const
