using System.Collections.Concurrent;
using DiscordAH.Domain.Jobs;

namespace DiscordAH.Infrastructure.Tests.Jobs;

/// <summary>A handler whose work the test writes; counts its runs by key.</summary>
internal sealed class TestHandler(Func<Job, JobProgress, CancellationToken, Task<string>> work) : IJobHandler
{
    public const string TheKind = "test";

    public string Kind => TheKind;

    public ConcurrentDictionary<string, int> Runs { get; } = new();

    public Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        Runs.AddOrUpdate(job.Key, 1, (_, runs) => runs + 1);
        return work(job, progress, ct);
    }
}
