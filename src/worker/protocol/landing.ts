type Pair = readonly [number, number];
/** The three numbers s₁₁, s₁₂, s₂₂ of a symmetric 2 × 2 matrix. */
export type Symmetric = readonly [s11: number, s12: number, s22: number];
/** A 2 × 2 matrix, row by row. */
export type Square = readonly [a11: number, a12: number, a21: number, a22: number];

/** R(θ) = (1/N)‖Xθ − y‖², rows of X are (1, x). */
interface RegressionRequest {
  readonly model: 'regression';
  readonly points: readonly Pair[];
  /** Intercept and slope. */
  readonly theta: Pair;
}

/** ℓ(Σ, μ) = (N/2) log det Σ + ½ Σ (x − μ)ᵀΣ⁻¹(x − μ). */
interface GaussianRequest {
  readonly model: 'gaussian';
  readonly points: readonly Pair[];
  readonly sigma: Symmetric;
  readonly mu: Pair;
}

/** Gaussians in the plane, fitted by EM. */
interface MixtureRequest {
  readonly model: 'mixture';
  readonly points: readonly Pair[];
  /** Where the mean of each component begins. */
  readonly means: readonly Pair[];
  /** The covariance with which every component begins; all begin with equal weights. */
  readonly sigma: Symmetric;
  /** The longest run, and the step at which the gradient is taken. */
  readonly steps: number;
  readonly step: number;
}

/** Σ softplus(−s(θ₁ + θ₂x)), s = ±1 for class 1 and 0. */
interface LogisticRequest {
  readonly model: 'logistic';
  /** x and its class, 0 or 1. */
  readonly points: readonly Pair[];
  /** Where both runs begin. */
  readonly theta: Pair;
  readonly eta: number;
  /** The longest run of gradient descent. */
  readonly steps: number;
}

/** bᵀSb on the unit circle. */
interface PcaRequest {
  readonly model: 'pca';
  /** S is theirs; without any it is the one given. */
  readonly points: readonly Pair[];
  readonly sigma: Symmetric;
  readonly direction: Pair;
}

/** ½‖w‖² + Σ max(0, 1 − y wᵀx). */
interface HingeRequest {
  readonly model: 'hinge';
  /** x₁, x₂ and the class, 1 or −1. */
  readonly points: readonly (readonly [x1: number, x2: number, y: number])[];
  readonly w: Pair;
}

/** What is asked of a model of Part II: each with its loss, at one place of its parameters. */
export type LandingRequest =
  | RegressionRequest
  | GaussianRequest
  | MixtureRequest
  | LogisticRequest
  | PcaRequest
  | HingeRequest;

export interface RegressionLanding {
  readonly model: 'regression';
  /** R as a text of our language, in x and y, the intercept and the slope. */
  readonly source: string;
  readonly xx: Symmetric;
  readonly xy: Pair;
  /** Of X: 2, or 1 where all x are equal. */
  readonly rank: number;
  /** The solution of the normal equations; where they have many, the shortest. */
  readonly solution: Pair;
  readonly risk: number;
  readonly riskLeast: number;
  /** ∇R(θ), a row, by automatic differentiation of `source`. */
  readonly gradient: Pair;
  readonly hessian: Symmetric;
  /** Xθ − y. */
  readonly residuals: readonly number[];
}

export interface GaussianLanding {
  readonly model: 'gaussian';
  /** ℓ as a text, in S and m. */
  readonly source: string;
  /** Σ is positive definite; otherwise ℓ and its derivatives are NaN. */
  readonly positive: boolean;
  readonly value: number;
  /** ∂ℓ/∂Σ by automatic differentiation of `source`, all entries taken as independent. */
  readonly gradient: Square;
  /** Its two terms: ½NΣ⁻¹, and ½Σ⁻¹(NS)Σ⁻¹, which is subtracted. */
  readonly fromLogdet: Square;
  readonly fromInverse: Square;
  /** ∂ℓ/∂μ, a row. */
  readonly meanGradient: Pair;
  readonly mean: Pair;
  /** S = (1/N) Σ (x − μ)(x − μ)ᵀ about the μ asked for: where ∂ℓ/∂Σ is zero. */
  readonly scatter: Symmetric;
  /** ℓ at the mean and its S; NaN where that has no inverse. */
  readonly least: number;
}

/** One component of a mixture. */
export interface MixtureComponent {
  readonly weight: number;
  readonly mean: Pair;
  readonly covariance: Symmetric;
}

/** The mixture after so many steps of EM, with the responsibilities that its parameters give. */
export interface MixtureState {
  readonly components: readonly MixtureComponent[];
  /** Row by row: of point n for component k at n·K + k; each row sums to 1. */
  readonly responsibilities: Float64Array;
  /** N_k, the sums of its columns. */
  readonly counts: readonly number[];
  readonly logLikelihood: number;
}

export interface MixtureLanding {
  readonly model: 'mixture';
  /** The negative log-likelihood as a text, in the weights, means and covariances. */
  readonly source: string;
  /** The start, and the state after each step. */
  readonly states: readonly MixtureState[];
  /** All steps taken; nothing moves any more; or a covariance lost its inverse, and the run ended before it. */
  readonly ending: 'complete' | 'converged' | 'singular';
  /** ∂/∂means of the negative log-likelihood at the step asked for, by automatic differentiation: two for each. */
  readonly meanGradient: readonly number[];
}

/** A run from the same start: its points, values and ‖∇‖, the start first. */
export interface LogisticRun {
  readonly path: Float64Array;
  readonly values: Float64Array;
  readonly norms: Float64Array;
  /** Steps until ‖∇‖ < 1e-8; null where it never came to that. */
  readonly reached: number | null;
  readonly ending: 'complete' | 'converged' | 'diverged' | 'singular';
}

export interface LogisticLanding {
  readonly model: 'logistic';
  /** The negative log-likelihood as a text, in x and y, the intercept and the slope. */
  readonly source: string;
  /** A threshold on x divides the classes, perhaps with points of both on it: then there is no finite optimum. */
  readonly separable: boolean;
  readonly newton: LogisticRun;
  readonly descent: LogisticRun;
  /** At the start. */
  readonly gradient: Pair;
  readonly hessian: Symmetric;
  /** Below this step size gradient descent is stable at the start. */
  readonly stableBelow: number;
}

export interface PcaLanding {
  readonly model: 'pca';
  /** bᵀSb as a text, in b. */
  readonly source: string;
  readonly mean: Pair;
  readonly scatter: Symmetric;
  readonly value: number;
  /** 2bᵀS, a row, by automatic differentiation of `source`. */
  readonly gradient: Pair;
  /** Its part along the circle: zero at eigenvectors. */
  readonly tangential: Pair;
  /** d(bᵀSb) per radian of the angle. */
  readonly slope: number;
  /** Eigenvalues, the larger first, and a unit eigenvector of that one, its first number not negative. */
  readonly eigenvalues: Pair;
  readonly top: Pair;
  /** bᵀSb at each whole degree from −180 to 180. */
  readonly curve: Float64Array;
}

export interface HingeLanding {
  readonly model: 'hinge';
  /** The loss as a text, in x and y, the two numbers of w. */
  readonly source: string;
  readonly value: number;
  /** y wᵀx of each point. */
  readonly margins: readonly number[];
  /** What automatic differentiation takes: at a margin of exactly 1 the slope 0. */
  readonly subgradient: Pair;
  /** The whole set, coordinate by coordinate: a single row unless a margin is exactly 1. */
  readonly low: Pair;
  readonly high: Pair;
  /** The minimiser, its value, and its multipliers α: w = Σ αₙ yₙ xₙ with 0 ≤ αₙ ≤ 1. */
  readonly best: Pair;
  readonly least: number;
  readonly multipliers: readonly number[];
}

export type Landing =
  | RegressionLanding
  | GaussianLanding
  | MixtureLanding
  | LogisticLanding
  | PcaLanding
  | HingeLanding;

export type LandingId = Landing['model'];
/** What is asked of one model, and what it answers. */
export type LandingRequestOf<K extends LandingId> = Extract<LandingRequest, { readonly model: K }>;
export type LandingOf<K extends LandingId> = Extract<Landing, { readonly model: K }>;
