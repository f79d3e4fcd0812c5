using System.Net;
using System.Text;
using DiscordAH.Domain.Notifications;

namespace DiscordAH.Infrastructure.Notifications.Mail;

/// <summary>A mail's two bodies. Everything that comes from people or from the game is encoded; nothing is loaded from elsewhere.</summary>
internal static class MailText
{
    private const string Style = """
        body{margin:0;padding:16px;background:#f4f5f7;color:#1d2129;font:16px/1.5 -apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif}
        main{display:block;max-width:560px;margin:0 auto;padding:20px;background:#ffffff;border-radius:8px}
        h1{margin:0 0 12px;font-size:20px;line-height:1.3;overflow-wrap:anywhere}p{margin:0 0 12px;overflow-wrap:anywhere}
        table{width:100%;border-collapse:collapse;margin:0 0 16px}td{padding:6px 0;border-top:1px solid #d9dce1;vertical-align:top;overflow-wrap:anywhere}
        td.n{padding-right:12px;color:#5a6270}a{color:#0b57d0}a.b{display:inline-block;padding:10px 18px;background:#0b57d0;color:#ffffff;border-radius:6px;text-decoration:none}
        footer{display:block;max-width:560px;margin:16px auto 0;color:#5a6270;font-size:13px}
        @media (prefers-color-scheme:dark){body{background:#17191d;color:#e6e8eb}main{background:#22262c}td{border-color:#3a4049}td.n,footer{color:#a3abb8}a{color:#8ab4f8}a.b{background:#8ab4f8;color:#10131a}}
        """;

    public static string Plain(MailLetter letter)
    {
        var text = new StringBuilder().Append(MailComposer.OneLine(letter.Notice.Title)).Append("\n\n").Append(Lines(letter.Notice.Text)).Append('\n');
        if (letter.Notice.Card is { Lines.Count: > 0 } card)
        {
            text.Append('\n');
            foreach (var line in card.Lines) text.Append(MailComposer.OneLine(line.Name)).Append(": ").Append(MailComposer.OneLine(line.Value)).Append('\n');
        }

        if (letter.Link is { } link) text.Append('\n').Append(link).Append('\n');
        text.Append("\n-- \n").Append(Why(letter)).Append('\n');
        if (letter.UnsubscribeUrl is { } unsubscribe) text.Append("Unsubscribe: ").Append(unsubscribe).Append('\n');
        if (letter.SettingsUrl is { } settings) text.Append("Settings: ").Append(settings).Append('\n');
        return text.ToString();
    }

    public static string Html(MailLetter letter)
    {
        var title = Encode(MailComposer.OneLine(letter.Notice.Title));
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
            .Append("<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"supported-color-schemes\" content=\"light dark\">")
            .Append("<title>").Append(title).Append("</title>\n<style>").Append(Style).Append("</style></head>\n<body><main>\n<h1>").Append(title).Append("</h1>\n");
        html.Append("<p>").Append(Encode(Lines(letter.Notice.Text)).Replace("\n", "<br>\n", StringComparison.Ordinal)).Append("</p>\n");
        if (letter.Notice.Card is { Lines.Count: > 0 } card) Table(html, card.Lines);
        if (letter.Link is { } link) html.Append("<p><a class=\"b\" href=\"").Append(Encode(link)).Append("\">").Append(letter.Kind is null ? "Confirm" : "Open in the panel").Append("</a></p>\n");
        html.Append("</main>\n<footer><p>").Append(Encode(Why(letter)));
        if (letter.UnsubscribeUrl is { } unsubscribe) html.Append(" <a href=\"").Append(Encode(unsubscribe)).Append("\">Unsubscribe</a>.");
        if (letter.SettingsUrl is { } settings) html.Append(" <a href=\"").Append(Encode(settings)).Append("\">Settings</a>.");
        return html.Append("</p></footer></body></html>\n").ToString();
    }

    private static void Table(StringBuilder html, IReadOnlyList<NoticeLine> lines)
    {
        html.Append("<table role=\"presentation\">\n");
        foreach (var line in lines)
            html.Append("<tr><td class=\"n\">").Append(Encode(MailComposer.OneLine(line.Name))).Append("</td><td>").Append(Encode(MailComposer.OneLine(line.Value))).Append("</td></tr>\n");
        html.Append("</table>\n");
    }

    private static string Why(MailLetter letter) => letter.Kind switch
    {
        null => "You get this mail because somebody named this address in Discord. Without your answer nothing else is sent here.",
        NoticeKind.Alert => "You get this mail because you set a price alert in Discord and confirmed this address.",
        NoticeKind.Job => "You get this mail because you asked for a job in Discord and confirmed this address.",
        NoticeKind.Feedback => "You get this mail because you reported a price in Discord and confirmed this address.",
        _ => "You get this mail because you use the auction desk in Discord and confirmed this address.",
    };

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    // Line breaks stay, other control characters do not.
    private static string Lines(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        return new string([.. lines.Where(mark => mark == '\n' || !char.IsControl(mark))]);
    }
}
