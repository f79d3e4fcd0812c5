using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;

namespace DiscordAH.Domain.Alerts;

/// <summary>Why an alert is not made though its rule makes sense: limits, noise, one like it.</summary>
internal static class AlertRefusals
{
    // Wanted quantities count as the same when they are as near as limits have to be.
    private const double Near = 0.02;

    /// <summary>Whether so many more would be too many; null when not.</summary>
    public static Error? OfCounts(AlertCounts counts, AlertLimits limits, GuildId? guild, int wanted = 1)
    {
        if (counts.Member + wanted > limits.PerMember) return new AlertErrors.TooManyOfMember(counts.Member, limits.PerMember, wanted);
        return guild is not null && counts.Guild + wanted > limits.PerGuild ? new AlertErrors.TooManyOfGuild(counts.Guild, limits.PerGuild, wanted) : null;
    }

    /// <summary>Whether a rule is too loud; null when not.</summary>
    public static AlertErrors.TooNoisy? OfNoise(AlertBacktest backtest, AlertLimits limits) =>
        backtest.Firings.Count > limits.MostPreviewFirings ? new AlertErrors.TooNoisy(backtest.Firings.Count, limits.PreviewDays) : null;

    /// <summary>An alert among <paramref name="own"/> that watches the same good for nearly the same and tells in the same place; null for none.</summary>
    public static PriceAlert? Like(IEnumerable<PriceAlert> own, MarketId market, VariantKey variant, AlertRule rule, AlertTarget target) => own.FirstOrDefault(alert =>
        alert.Status != AlertStatus.Ended && alert.Market == market && alert.Variant == variant && alert.Target == target
        && Math.Abs(alert.Rule.MinQuantity - rule.MinQuantity) <= Near * Math.Max(alert.Rule.MinQuantity, rule.MinQuantity)
        && RuleCheck.IsNearlyTheSame(alert.Rule.When, rule.When));
}
