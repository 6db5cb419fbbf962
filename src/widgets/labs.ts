/** A state worth beginning with, as a link. */
interface Opening {
  readonly label: string;
  readonly query: string;
}

interface Lab {
  readonly id: string;
  /** One line that says what it is for. */
  readonly deck: string;
  /** Ids of the lessons that it belongs to. */
  readonly lessons: readonly string[];
  readonly openings: readonly Opening[];
}

/** The labs as they are listed: what each is for, and where one might begin. */
export const labs: readonly Lab[] = [
  {
    id: 'descent',
    deck: 'Your function, your start, every step of the way down.',
    lessons: ['09-gradient-descent'],
    openings: [
      { label: 'a ravine', query: 's=ravine' },
      { label: 'Rosenbrock’s valley', query: 's=rosenbrock' },
      { label: 'four minima', query: 's=himmelblau' },
      { label: 'momentum', query: 's=ravine&p.k=50&at=-3,1&eta=0.038&beta=0.5&steps=400' },
      { label: 'a step size too large', query: 's=ravine&eta=0.085&step=10' },
      { label: 'a function of your own', query: 'f=x^2+3y^2' },
    ],
  },
];
