using System.Text;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Tests.Market;

/// <summary>What Discord refuses.</summary>
internal static class ReplyLimits
{
    public static void Check(Reply reply)
    {
        Assert.True((reply.Text?.Length ?? 0) <= 2000);
        Assert.True(reply.Text?.Length > 0 || reply.Embeds.Count > 0);
        var total = 0;
        foreach (var embed in reply.Embeds)
        {
            Assert.True((embed.Title?.Length ?? 0) <= 256);
            Assert.True((embed.Description?.Length ?? 0) <= 4096);
            Assert.True((embed.Footer?.Length ?? 0) <= 2048);
            Assert.True(embed.Fields.Count <= 25);
            Assert.All(embed.Fields, field =>
            {
                Assert.InRange(field.Name.Trim().Length, 1, 256);
                Assert.InRange(field.Value.Trim().Length, 1, 1024);
            });
            total += (embed.Title?.Length ?? 0) + (embed.Description?.Length ?? 0) + (embed.Footer?.Length ?? 0) + embed.Fields.Sum(field => field.Name.Length + field.Value.Length);
        }

        Assert.InRange(total, 0, 6000);
        Assert.All(reply.Files, file => Assert.InRange(file.AltText.Length, 1, 1024));
        Assert.InRange(reply.Rows.Count, 0, 5);
        Assert.All(reply.Rows, row => Assert.InRange(row.Count, 1, 5));
        Assert.All(reply.Rows.SelectMany(row => row), Check);
        var ids = reply.Rows.SelectMany(row => row).Select(IdOf).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    private static void Check(Component component)
    {
        switch (component)
        {
            case Component.Button button:
                Assert.InRange(button.Label.Length, 1, 80);
                break;
            case Component.Link link:
                Assert.InRange(link.Label.Length, 1, 80);
                Assert.InRange(link.Url.Length, 1, 512);
                break;
            case Component.Select select:
                Assert.InRange(select.Placeholder.Length, 1, 150);
                Assert.InRange(select.Entries.Count, 1, 25);
                Assert.All(select.Entries, entry => Assert.True(entry.Label.Length is >= 1 and <= 100 && entry.Value.Length is >= 1 and <= 100));
                Assert.Equal(select.Entries.Count, select.Entries.Select(entry => entry.Value).Distinct().Count());
                break;
        }

        if (IdOf(component) is not { } id) return;
        Assert.True(id.Length <= 61 && Ascii.IsValid(id), id);
    }

    private static string? IdOf(Component component) => component switch
    {
        Component.Button button => $"{button.Action}:{button.State}",
        Component.Select select => $"{select.Action}:{select.State}",
        _ => null,
    };
}
