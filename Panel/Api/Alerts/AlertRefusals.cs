using System.Globalization;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Market;
using DiscordAH.Domain.Notifications;
using DiscordAH.Domain.Professions;
using DiscordAH.Panel.Web;

namespace DiscordAH.Panel.Api;

/// <summary>Refusals about alerts and notifications as answers.</summary>
internal static class AlertRefusals
{
    public static IResult Refuse(HttpContext context, Error error)
    {
        Refusal.Set(context, Status(error), Refusal.From(error) with { Title = Title(error), Fields = Fields(error), Suggestions = Suggestions(error) });
        return Results.Empty;
    }

    public static int Status(Error error) => error switch
    {
        AlertErrors.UnknownAlert => StatusCodes.Status404NotFound,
        MarketErrors.UnknownItem or MarketErrors.UnknownRealm or MarketErrors.AmbiguousRealm or MarketErrors.NeverSeen or MarketErrors.NoSnapshotYet => StatusCodes.Status404NotFound,
        ProfessionErrors.UnknownProfession or ProfessionErrors.UnknownTier or ProfessionErrors.NotReadYet => StatusCodes.Status404NotFound,
        AlertErrors.Changed or AlertErrors.NearlyTheSame or AlertErrors.TooManyOfMember or AlertErrors.TooManyOfGuild or NoticeErrors.MailOff => StatusCodes.Status409Conflict,
        AlertErrors.OfficersOnly => StatusCodes.Status403Forbidden,
        NoticeErrors.AskedTooOften => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status400BadRequest,
    };

    private static string Title(Error error) => error switch
    {
        AlertErrors.UnknownAlert => "No such alert",
        AlertErrors.BadRule or AlertErrors.NoRealmsToCompare => "The rule is wrong",
        AlertErrors.TooNoisy => "Too noisy",
        AlertErrors.Changed => "Changed in the meantime",
        AlertErrors.NearlyTheSame => "Nearly the same exists",
        AlertErrors.TooManyOfMember or AlertErrors.TooManyOfGuild => "Too many alerts",
        AlertErrors.OfficersOnly => "For officers",
        AlertErrors.ChannelUnusable => "The channel cannot be used",
        MarketErrors.UnknownItem => "Unknown item",
        MarketErrors.UnknownRealm => "Unknown realm",
        MarketErrors.AmbiguousRealm => "Which realm?",
        ProfessionErrors.UnknownProfession => "Unknown profession",
        _ => "Not possible",
    };

    private static IReadOnlyList<FieldFault>? Fields(Error error) => error switch
    {
        AlertErrors.BadRule bad => [.. bad.Faults.Select(fault => new FieldFault("#/when", "bad_rule", fault))],
        AlertErrors.NoRealmsToCompare or AlertErrors.TooNoisy => [new FieldFault("#/when", error.Code, error.Message)],
        AlertErrors.ChannelUnusable or AlertErrors.OfficersOnly => [new FieldFault("#/target", error.Code, error.Message)],
        MarketErrors.UnknownItem or MarketErrors.NeverSeen => [new FieldFault("#/item", error.Code, error.Message)],
        MarketErrors.UnknownRealm or MarketErrors.AmbiguousRealm or MarketErrors.NoSnapshotYet => [new FieldFault("#/realm", error.Code, error.Message)],
        ProfessionErrors.UnknownProfession => [new FieldFault("#/profession", error.Code, error.Message)],
        ProfessionErrors.UnknownTier => [new FieldFault("#/tier", error.Code, error.Message)],
        NoticeErrors.UnknownZone => [new FieldFault("#/zone", error.Code, error.Message)],
        NoticeErrors.NoMailAddress => [new FieldFault("#/preferences", error.Code, error.Message)],
        NoticeErrors.BadMailAddress => [new FieldFault("#/mailAddress", error.Code, error.Message)],
        _ => null,
    };

    private static IReadOnlyList<Suggestion>? Suggestions(Error error) => error switch
    {
        MarketErrors.UnknownItem unknown => [.. unknown.Nearest.Select(match => new Suggestion(match.Item.Id.Value.ToString(CultureInfo.InvariantCulture), match.Label))],
        MarketErrors.UnknownRealm unknown => [.. unknown.Nearest.Select(Of)],
        MarketErrors.AmbiguousRealm ambiguous => [.. ambiguous.Choices.Select(Of)],
        ProfessionErrors.UnknownProfession unknown => [.. unknown.Known.Take(5).Select(one => new Suggestion(ProfessionLookup.Slug(one), one.Name.English))],
        AlertErrors.NearlyTheSame same => [new Suggestion(same.Alert.ToString(), $"#{same.Alert}", $"/alerts/{same.Alert}")],
        _ => null,
    };

    private static Suggestion Of(Realm realm) => new(RealmText.Slug(realm), RealmText.Name(realm));
}
