using DiscordAH.Infrastructure.Persistence;
using DiscordAH.TestKit.Jobs;

namespace DiscordAH.Benchmarks.Jobs;

/// <summary>What the rows say: effects by key, and the stamps of every execution.</summary>
internal sealed class JobsVerdict(int jobs, IReadOnlyDictionary<string, int> effects, IReadOnlyList<EffectRun> runs, int victim, DateTimeOffset killedAt)
{
    private readonly long _killed = Conversions.ToStored(killedAt);

    /// <summary>Jobs without an effect.</summary>
    public int Lost => jobs - effects.Count;

    /// <summary>Jobs with more than one.</summary>
    public int Doubled => effects.Count(effect => effect.Value != 1);

    /// <summary>Most executions whose stamps overlap; one cut off by the kill ended with it.</summary>
    public int MaxRunning
    {
        get
        {
            var (now, most) = (0, 0);
            var steps = runs.SelectMany(run => new[] { (At: run.StartedAt, Step: 1), (At: EndOf(run), Step: -1) }).OrderBy(step => step.At).ThenBy(step => step.Step);
            foreach (var (_, step) in steps) most = Math.Max(most, now += step);
            return most;
        }
    }

    public void Print()
    {
        var cut = runs.Where(run => run.Worker == victim && run.EndedAt is null).Select(run => run.JobKey).ToHashSet();
        var again = cut.Select(key => runs.Where(run => run.JobKey == key && run.Worker != victim).Select(run => (long?)run.StartedAt).Min()).ToList();
        Line("max_running", MaxRunning);
        Line("lost", Lost);
        Line("doubled", Doubled);
        Line("executions", runs.Count);
        Line("cut_off_by_the_kill", cut.Count);
        Line("run_again", again.Count(at => at is not null));
        Console.WriteLine(FormattableString.Invariant($"jobs.recovery_s: {(again.Max() is { } last ? (last - _killed) / 1e6 : 0):0.0}"));
    }

    private long EndOf(EffectRun run) => run.EndedAt ?? Math.Max(run.StartedAt, _killed);

    private static void Line(string name, int value) => Console.WriteLine(FormattableString.Invariant($"jobs.{name}: {value}"));
}
