using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace DiscordAH.Panel.Web;

/// <summary><c>&lt;when at="…" /&gt;</c>: a moment as <c>time</c> element, in UTC until the browser turns it into local time, with its age on wish.</summary>
[HtmlTargetElement("when", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WhenTagHelper(TimeProvider time) : TagHelper
{
    /// <summary>The moment; nothing is shown for none.</summary>
    public DateTimeOffset? At { get; set; }

    /// <summary>Whether to say how long ago it was.</summary>
    public bool Age { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (At is not { } at)
        {
            output.TagName = null;
            output.Content.SetContent("never");
            return;
        }

        var utc = at.ToUniversalTime();
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Content.SetContent(utc.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        if (Age) output.PostElement.SetContent($" ({AgeText.Of(time.GetUtcNow() - utc)})");
    }
}
