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
    id: 'tangent',
    deck: 'A curve, its line, and what the line misses.',
    lessons: ['01-univariate'],
    openings: [
      { label: 'zoom to a line', query: 'f=x^3-2x&at=1&h=0.1' },
      { label: 'a kink', query: 'f=abs(x)&at=0&h=0.5&m=0' },
      { label: 'how small a step', query: 'f=exp(x)&at=1&look=steps&h=0.001' },
      { label: 'a chain of two', query: 'f=u%3Dx^2;y%3Dsin(u)&at=1.2&look=chain' },
      { label: 'where autodiff is wrong', query: 'f=relu(x)-relu(-x)&at=0&h=0.5' },
    ],
  },
  {
    id: 'gradient',
    deck: 'The slope in every direction, and where there is none.',
    lessons: ['02-partials-gradient'],
    openings: [
      { label: 'a slope', query: 'f=x^2*y+3y&at=2,-1' },
      { label: 'two slices', query: 'f=x^2+4y^2&at=1,0.5&pane=slices' },
      {
        label: 'slopes without a gradient',
        query: 'f=f(x,y)=x^2*y/(x^2+y^2);f(0,0)=0&at=0,0&pane=polar',
      },
      { label: 'a kink', query: 'f=abs(x)+abs(y)&at=0,0&pane=polar' },
      {
        label: 'the tangent plane',
        query: 'f=x^2*y+3y&at=2,-1&look=space&pane=error&h=0.14142135623730953&angle=45',
      },
    ],
  },
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
