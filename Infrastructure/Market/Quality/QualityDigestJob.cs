using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.Quality;

/// <summary>Writes the daily digest: into the configured channel, else to each of <c>Panel:Admins</c>, as job notices go to the job's owner.</summary>
internal sealed class QualityDigestJob(IServiceProvider services, IOptions<QualityOptions> options, DigestAddresses addresses) : IJobHandler
{
    public const string JobKind = "quality-digest";

    public string Kind => JobKind;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var targets = Targets();
        if (targets.Count == 0) return "Nobody is to get it: set Quality:DigestChannel or Panel:Admins.";

        // Every process with jobs knows the kind; one that runs it has an outbox.
        var added = await services.GetRequiredService<SendQualityDigest>().RunAsync(targets, Link(), ct);
        return added == 0 ? "It was sent already, or nothing was measured yesterday." : string.Create(CultureInfo.InvariantCulture, $"{added} messages written.");
    }

    private IReadOnlyList<DigestTarget> Targets() => options.Value.DigestChannel is { Length: > 0 } channel
        ? [new DigestTarget(OutboxChannels.DiscordChannel, channel)]
        : [.. addresses.Admins.Distinct(StringComparer.Ordinal).Select(user => new DigestTarget(OutboxChannels.DiscordDirect, user))];

    private string? Link() => addresses.PanelUrl is { Length: > 0 } address ? address.TrimEnd('/') + "/quality" : null;
}
