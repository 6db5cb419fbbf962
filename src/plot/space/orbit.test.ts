import { describe, expect, it } from 'vitest';
import { dragged, FIRST_ORBIT, keyed, spokenOrbit, turned, zoomed } from './orbit.ts';

const key = (name: string, modifiers = {}) => ({
  key: name,
  shiftKey: false,
  altKey: false,
  ...modifiers,
});

describe('orbit', () => {
  it('turns by 5 degrees a key, 15 with Shift, 1 with Alt', () => {
    const by = (modifiers: object) =>
      (keyed(FIRST_ORBIT, key('ArrowDown', modifiers), FIRST_ORBIT)?.elevation ?? NaN) -
      FIRST_ORBIT.elevation;
    expect([by({}), by({ shiftKey: true }), by({ altKey: true })]).toEqual([5, 15, 1]);
  });
  it('undoes a key with its opposite', () => {
    for (const [one, other] of [
      ['ArrowLeft', 'ArrowRight'],
      ['ArrowUp', 'ArrowDown'],
      ['+', '-'],
    ]) {
      const there = keyed(FIRST_ORBIT, key(one), FIRST_ORBIT);
      expect(there).not.toEqual(FIRST_ORBIT);
      const back = there && keyed(there, key(other), FIRST_ORBIT);
      expect(back?.azimuth).toBeCloseTo(FIRST_ORBIT.azimuth, 9);
      expect(back?.elevation).toBeCloseTo(FIRST_ORBIT.elevation, 9);
      expect(back?.zoom).toBeCloseTo(1, 9);
    }
  });
  it('goes home by 0 and Home, and leaves other keys alone', () => {
    const away = zoomed(turned(FIRST_ORBIT, 70, 20), 2);
    expect(keyed(away, key('0'), FIRST_ORBIT)).toEqual(FIRST_ORBIT);
    expect(keyed(away, key('Home'), FIRST_ORBIT)).toEqual(FIRST_ORBIT);
    expect(keyed(away, key('Tab'), FIRST_ORBIT)).toBeNull();
  });
  it('never goes below the ground or over the top, and one view has one azimuth', () => {
    expect(turned(FIRST_ORBIT, 0, 500).elevation).toBe(90);
    expect(turned(FIRST_ORBIT, 0, -500).elevation).toBeGreaterThan(0);
    expect(turned({ ...FIRST_ORBIT, azimuth: 170 }, 20, 0).azimuth).toBe(-170);
    expect(turned({ ...FIRST_ORBIT, azimuth: 0 }, -180, 0).azimuth).toBe(180);
    expect(zoomed(FIRST_ORBIT, 1e9).zoom).toBeLessThan(10);
    expect(zoomed(FIRST_ORBIT, 0).zoom).toBeGreaterThan(0);
  });
  it('follows the hand', () => {
    const moved = dragged(FIRST_ORBIT, 10, 10);
    expect(moved.azimuth).toBeLessThan(FIRST_ORBIT.azimuth);
    expect(moved.elevation).toBeGreaterThan(FIRST_ORBIT.elevation);
  });
  it('says where it is, with a true minus sign', () => {
    expect(spokenOrbit({ azimuth: -60, elevation: 36, zoom: 1 })).toBe(
      'Seen from azimuth −60 degrees, elevation 36 degrees.',
    );
    expect(spokenOrbit({ azimuth: -0.2, elevation: 90, zoom: 1.5 })).toBe(
      'Seen from azimuth 0 degrees, elevation 90 degrees, enlarged 1.50 times.',
    );
  });
});
