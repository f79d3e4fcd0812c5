using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Sources;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>Brings a second source up to date; argument: its name. A failure is not retried by the queue: the next tick is soon enough for a guest.</summary>
internal sealed class RefreshSourceJob(IEnumerable<ISecondSource> sources) : IJobHandler
{
    public const string JobKind = "refresh-source";

    public string Kind => JobKind;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var source = sources.FirstOrDefault(one => one.Name == job.Argument) ?? throw new FormatException($"\"{job.Argument}\" is no source; the job needs one of {string.Join(", ", SourceNames.All)}.");
        if (!source.IsOn) return $"{SourceNames.Title(source.Name)} is turned off.";
        try
        {
            return (await source.RefreshAsync(ct)).ToString();
        }
        catch (SourceUnavailableException exception)
        {
            throw new JobFailedException(exception.Message) { MayRetry = false };
        }
    }
}
