/** The lessons of content, made by tools/course.ts from what stands above each. */
declare module 'virtual:course' {
  export interface Lesson {
    /** The folder in content/ and the address. */
    readonly id: string;
    readonly number: number;
    readonly title: string;
    /** The title where there is little room. */
    readonly short: string;
    /** One line that says what the lesson is for. */
    readonly deck: string;
    /** Numbers of the lessons to read before. */
    readonly needs: readonly number[];
    /** Whether it can be read already, or is only announced. */
    readonly ready: boolean;
  }

  export const lessons: readonly Lesson[];
}
