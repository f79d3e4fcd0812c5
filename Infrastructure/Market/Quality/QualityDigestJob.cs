using System.Globalization;
using DiscordAH.Domain.Jobs;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace DiscordAH.Infrastructure.Market.Quality;

/// <summary>Writes the daily digest: into the configured channel, else to each of <c>Panel:Admins</c>, as job notices go to the job's owner.</summary>
internal sealed class QualityDigestJob(SendQualityDigest send, IOptions<QualityOptions> options, IConfiguration configuration) : IJobHandler
{
    public const string JobKind = "quality-digest";

    public string Kind => JobKind;

    public async Task<string> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        var targets = Targets();
        if (targets.Count == 0) return "Nobody is to get it: set Quality:DigestChannel or Panel:Admins.";
        var added = await send.RunAsync(targets, Link(), ct);
        return added == 0 ? "It was sent already, or nothing was measured yesterday." : string.Create(CultureInfo.InvariantCulture, $"{added} messages written.");
    }

    private IReadOnlyList<DigestTarget> Targets() => options.Value.DigestChannel is { Length: > 0 } channel
        ? [new DigestTarget(OutboxChannels.DiscordChannel, channel)]
        : [.. (configuration.GetSection("Panel:Admins").Get<string[]>() ?? []).Distinct(StringComparer.Ordinal).Select(user => new DigestTarget(OutboxChannels.DiscordDirect, user))];

    private string? Link() => configuration["Panel:PublicUrl"] is { Length: > 0 } address ? address.TrimEnd('/') + "/quality" : null;
}
