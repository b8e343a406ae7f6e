import { describe, expect, it } from '@jest/globals';
import { WorkGate } from '../../src/server/work-gate.js';

const stays = new AbortController().signal;
const OVERLOADED = expect.objectContaining({ code: 'OVERLOADED' });

describe('the gate', () => {
  it('lets in as many as may work at once, and the next when one leaves', async () => {
    const gate = new WorkGate({ inFlight: 2, queued: 2, waitMs: 60_000 });
    const leave = await gate.enter(stays);
    await gate.enter(stays);
    const third = gate.enter(stays);
    expect([gate.working, gate.waiting]).toEqual([2, 1]);
    leave();
    await third;
    expect([gate.working, gate.waiting]).toEqual([2, 0]);
  });

  it('lets in those who wait in the order of their coming', async () => {
    const gate = new WorkGate({ inFlight: 1, queued: 3, waitMs: 60_000 });
    const order: number[] = [];
    const leave = await gate.enter(stays);
    const others = [1, 2, 3].map(async (number) => {
      const next = await gate.enter(stays);
      order.push(number);
      next();
    });
    leave();
    await Promise.all(others);
    expect(order).toEqual([1, 2, 3]);
    expect(gate.working).toBe(0);
  });

  it('refuses who comes when as many wait as may', async () => {
    const gate = new WorkGate({ inFlight: 1, queued: 1, waitMs: 60_000 });
    const leave = await gate.enter(stays);
    const waiting = gate.enter(stays);
    expect(gate.full).toBe(true);
    await expect(gate.enter(stays)).rejects.toEqual(OVERLOADED);
    leave();
    (await waiting)();
    expect(gate.full).toBe(false);
  });

  it('refuses who has waited too long, and keeps no place for them', async () => {
    const gate = new WorkGate({ inFlight: 1, queued: 1, waitMs: 1 });
    const leave = await gate.enter(stays);
    await expect(gate.enter(stays)).rejects.toEqual(OVERLOADED);
    expect(gate.waiting).toBe(0);
    leave();
    expect(gate.working).toBe(0);
  });

  it('lets go of who gives up the wait', async () => {
    const gate = new WorkGate({ inFlight: 1, queued: 1, waitMs: 60_000 });
    const leave = await gate.enter(stays);
    const caller = new AbortController();
    const waiting = gate.enter(caller.signal);
    caller.abort(new Error('gone'));
    await expect(waiting).rejects.toThrow('gone');
    expect(gate.waiting).toBe(0);
    leave();
    expect(gate.working).toBe(0);
  });

  it('does not let in who has gone already', async () => {
    const gate = new WorkGate({ inFlight: 1, queued: 1, waitMs: 60_000 });
    await expect(gate.enter(AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
    expect(gate.working).toBe(0);
  });

  it('lets the process see who else has come before the work begins', async () => {
    const gate = new WorkGate({ inFlight: 1, queued: 0, waitMs: 60_000 });
    const order: string[] = [];
    setImmediate(() => order.push('others are seen'));
    const leave = await gate.enter(stays);
    order.push('work begins');
    leave();
    expect(order).toEqual(['others are seen', 'work begins']);
  });
});
