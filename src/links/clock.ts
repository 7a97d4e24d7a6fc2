/** Time, handed in so that tests need none. */
export interface Clock {
  /** Milliseconds since 1970; may jump. */
  now(): number;
  /** Milliseconds of a clock that never jumps. */
  elapsed(): number;
  /** Run something after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, run: () => void): () => void;
}
