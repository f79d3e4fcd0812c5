using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Alerts;

/// <summary>Refusals of alerts.</summary>
public static class AlertErrors
{
    /// <summary>The rule is wrong; all that is wrong with it.</summary>
    /// <param name="Faults">One sentence each.</param>
    public sealed record BadRule(IReadOnlyList<string> Faults) : Error("alert.bad_rule", string.Join(' ', Faults));

    /// <summary>No such alert, or not this person's: both answer alike.</summary>
    /// <param name="Alert">Its number.</param>
    public sealed record UnknownAlert(AlertId Alert) : Error("alert.unknown", $"You have no alert #{Alert}. `/alert list` shows yours.");

    /// <summary>The alert changed while it was looked at.</summary>
    public sealed record Changed() : Error("alert.changed", "This alert was changed in the meantime. Look at it again, then repeat.");

    /// <summary>A member has as many as allowed.</summary>
    /// <param name="Used">How many there are.</param>
    /// <param name="Most">How many there may be.</param>
    /// <param name="Wanted">How many were to be added.</param>
    public sealed record TooManyOfMember(int Used, int Most, int Wanted = 1) : Error("alert.member_limit", Wanted > 1
        ? $"That would be {Wanted} more alerts, and you have {Used} of {Most}. Delete some first, or choose a tier with fewer materials."
        : $"You have {Used} of {Most} alerts. Delete one first, or have one alert watch for several things with \"or\".");

    /// <summary>A guild has as many as allowed.</summary>
    /// <param name="Used">How many there are.</param>
    /// <param name="Most">How many there may be.</param>
    /// <param name="Wanted">How many were to be added.</param>
    public sealed record TooManyOfGuild(int Used, int Most, int Wanted = 1) : Error("alert.guild_limit", Wanted > 1
        ? $"That would be {Wanted} more alerts, and this server has {Used} of {Most}. An officer can delete some, or the owner raise Alerts:MostPerGuild."
        : $"This server has {Used} of {Most} alerts. An officer can delete some, or the owner raise Alerts:MostPerGuild.");

    /// <summary>The member already has nearly the same.</summary>
    /// <param name="Alert">That one.</param>
    public sealed record NearlyTheSame(AlertId Alert) : Error("alert.nearly_the_same", $"Your alert #{Alert} watches for nearly the same. Change that one instead.");

    /// <summary>The rule would have fired far too often.</summary>
    public sealed record TooNoisy(int Firings, int Days) : Error("alert.too_noisy", $"This would have fired {Firings} times in {Days} days. Set a tighter limit or a longer cool-down.");

    /// <summary>Only officers may have channel alerts.</summary>
    public sealed record OfficersOnly() : Error("alert.officers_only", "Alerts in a channel are for officers. Leave the channel out: then I tell you alone.");

    /// <summary>A channel cannot be used.</summary>
    /// <param name="Reason">What is missing, in a sentence that says whose permission.</param>
    public sealed record ChannelUnusable(string Reason) : Error("alert.channel_unusable", Reason);

    /// <summary>The good is a commodity, whose price is the same on all realms.</summary>
    public sealed record NoRealmsToCompare(string Item) : Error("alert.no_realms", $"{Item} is a commodity: it costs the same on every realm, so there are no other realms to compare with.");

    /// <summary>Nothing to make alerts of.</summary>
    public sealed record NothingToWatch(string Reason) : Error("alert.nothing_to_watch", Reason);

    /// <summary>A snooze of a length that is none.</summary>
    public sealed record BadSnooze() : Error("alert.bad_snooze", "A snooze lasts from one minute to 30 days, or until the price has recovered.");
}
