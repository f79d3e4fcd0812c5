using System.Globalization;
using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Alerts;
using DiscordAH.Domain.Common;

namespace DiscordAH.Bot.Alerts.Drafts;

/// <summary>The form in which a rule is changed, for drafts and for alerts that stand.</summary>
internal sealed class RuleForm(RuleReader reader)
{
    private const string When = "when";
    private const string Quantity = "quantity";
    private const string CoolDown = "cooldown";
    private const string Hours = "hours";
    private const string Expires = "expires";

    /// <summary>The form, filled in with what stands.</summary>
    public static Modal Open(string title, string action, string state, RuleFields stands) => new(title, action, state,
    [
        new ModalField(When, "Tell me when", Long: true, MaximumLength: ConditionText.MaxLength, Placeholder: "price below 45g, or: 30% below median of 14 days", Value: stands.When),
        new ModalField(Quantity, "At least so many at that price", Required: false, MaximumLength: 12, Placeholder: "1", Value: stands.Quantity?.ToString(CultureInfo.InvariantCulture)),
        new ModalField(CoolDown, "Not again within", Required: false, MaximumLength: 20, Placeholder: AlertWords.Of(AlertRule.UsualCoolDown), Value: stands.CoolDown is { } span ? AlertWords.Of(span) : null),
        new ModalField(Hours, "Only at these hours of your day", Required: false, MaximumLength: 20, Placeholder: "always; or 18-23", Value: stands.Hours is { } hours ? AlertWords.Of(hours) : null),
        new ModalField(Expires, "Ends after, or on", Required: false, MaximumLength: 20, Placeholder: "never; or 7d, or 2026-12-31", Value: RuleReader.EndText(stands.Expires)),
    ]);

    /// <summary>Whether a call brings the form back.</summary>
    public static bool IsSent(ComponentCall call) => call.Fields.ContainsKey(When);

    /// <summary>Reads it.</summary>
    public Task<(RuleFields? Fields, string? Fault)> ReadAsync(ComponentCall call, UserId user, RuleFields stands, CancellationToken ct) =>
        reader.ReadAsync(
            user, call.Fields[When], Field(call, Quantity), Field(call, CoolDown), Field(call, Hours), Field(call, Expires), stands, ct);

    private static string? Field(ComponentCall call, string name) => call.Fields.GetValueOrDefault(name);
}
