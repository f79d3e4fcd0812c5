using System.Diagnostics;

namespace DiscordAH.Benchmarks.Ingest;

/// <summary>Watches the process's resident size from its making to <see cref="Stop"/>.</summary>
internal sealed class PeakMemory
{
    private readonly bool _kernelCounts;
    private readonly Thread _sampler;
    private long _highest = Environment.WorkingSet;
    private volatile bool _stopped;

    /// <param name="resetPath">Where Linux takes the wish to reset its high-water mark.</param>
    public PeakMemory(string resetPath)
    {
        if (File.Exists(resetPath))
        {
            File.WriteAllText(resetPath, "5");
            _kernelCounts = true;
        }

        _sampler = new Thread(Sample) { IsBackground = true };
        _sampler.Start();
    }

    /// <summary>The highest size seen, in bytes.</summary>
    public long Stop()
    {
        _stopped = true;
        _sampler.Join();
        if (!_kernelCounts) return _highest;
        using var self = Process.GetCurrentProcess();
        return Math.Max(_highest, self.PeakWorkingSet64);
    }

    private void Sample()
    {
        using var tick = new ManualResetEventSlim();
        while (!_stopped)
        {
            _highest = Math.Max(_highest, Environment.WorkingSet);
            tick.Wait(TimeSpan.FromMilliseconds(2));
        }
    }
}
