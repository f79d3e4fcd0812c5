using DiscordAH.Domain.Alerts;
using DiscordAH.Panel.Web;

namespace DiscordAH.Panel.Pages.Alerts;

/// <summary>The form of a rule and what its preview says, for new alerts and for changes of old ones.</summary>
/// <param name="Path">The page's own address, without a query.</param>
/// <param name="Form">The fields.</param>
/// <param name="MayChannel">Whether the person may have it tell in a channel.</param>
/// <param name="Preview">What it would have done; null before that was asked.</param>
/// <param name="Picture">The preview's picture; null without one.</param>
/// <param name="Save">What the button says that saves.</param>
/// <param name="Revision">The revision of the alert that is changed; null for a new one.</param>
/// <param name="IsNew">Whether the alert is a new one.</param>
internal sealed record RulePart(string Path, RuleForm Form, bool MayChannel, AlertPreview? Preview, PagePicture? Picture, string Save, int? Revision, bool IsNew)
{
    /// <summary>Fields that belong to the address itself when a rule is changed: its item and realm are those of the alert.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Hidden(params string[] without) => Form.Fields().Where(field => !without.Contains(field.Key, StringComparer.Ordinal));
}
