/**
 * One supervised process as a pure state machine. {@link bot.k98.watchdog.domain.child.SupervisionDecider} takes a state, what happened and
 * when, and gives the next state and what to do about it; {@link bot.k98.watchdog.domain.child.ChildState} has the legal moves.
 *
 * <pre>
 *            start                    alive
 *  Stopped ─────────▶ Starting ─────────────────▶ Running ──┐ healthy for 10 min:
 *     ▲                 │  ▲ ▲                      │ │ ▲   │ unplanned exits forgotten
 *     │                 │  │ └── exit 15, at once ──┘ │ └───┘
 *     │                 │  │                          │
 *     │      other exit │  │ back-off is over         │ other exit
 *     │                 ▼  │                          ▼
 *     ├─── stop ──── BackingOff ◀─────────────────────┤
 *     │                 │ 10 unplanned exits in 15 min│ exit 78
 *     │                 ▼                             ▼
 *     ├─── stop ──── GaveUp ◀─────────────────────────┘      (start lifts it)
 *     │
 *  Stopping ◀── stop or hung, from Starting and Running;
 *               after the exit: Stopped; BackingOff when it hung; Starting when it is wanted again meanwhile
 *
 *  Draining ◀── taken away, from Running: it goes by itself, to Stopped, else to Stopping when its time is over
 * </pre>
 */
package bot.k98.watchdog.domain.child;
