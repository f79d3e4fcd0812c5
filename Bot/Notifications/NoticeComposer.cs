using System.Text;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Bot.Market;
using DiscordAH.Domain.Common;
using DiscordAH.Domain.Notifications;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Notifications;

/// <summary>A notice as a message: text alone, or with a card of figures, picture and buttons. The mark by which it is found again is always in the text.</summary>
internal sealed class NoticeComposer(IOptions<PanelLinkOptions> panel)
{
    private const int MaxTitle = 250;
    private const int MaxText = 1400;
    private const int MaxLines = 24;
    private const int MaxName = 200;
    private const int MaxValue = 300;
    private const int ButtonsPerRow = 5;
    private const int MostButtons = 15;
    private const int MaxAction = 8;
    private const int MaxIdText = 60;
    private const int Colour = 0xE6B04D;

    /// <summary>The message.</summary>
    /// <param name="notice">What it says.</param>
    /// <param name="mark">The line by which it is found again.</param>
    /// <param name="picture">Its picture; null for none.</param>
    /// <param name="only">The one person who may press its buttons; null in a channel, where every press is judged.</param>
    public Reply Compose(Notice notice, string mark, ReplyFile? picture, UserId? only)
    {
        if (notice.Card is not { } card) return new Reply { Text = PlainText(notice, mark) };
        return new Reply
        {
            Text = $"{Named(card.Mention)}**{Title(notice)}**\n{mark}",
            Mention = card.Mention,
            Embeds =
            [
                new Embed
                {
                    Description = DiscordText.Clip(DiscordText.Escape(notice.Text), MaxText),
                    Colour = Colour,
                    Fields = [.. card.Lines.Take(MaxLines).Select(Field)],
                    Image = picture is null ? null : $"attachment://{picture.Name}",
                },
            ],
            Files = picture is null ? [] : [picture],
            Rows = Rows(notice, card, only),
        };
    }

    /// <summary>The same as text, for channels that take neither cards nor files.</summary>
    public Reply ComposePlain(Notice notice, string mark, UserId? only)
    {
        if (notice.Card is not { } card) return new Reply { Text = PlainText(notice, mark) };
        var figures = string.Join('\n', card.Lines.Take(MaxLines).Select(line => $"{DiscordText.Escape(line.Name)}: {DiscordText.Escape(line.Value)}"));
        var head = $"{Named(card.Mention)}**{Title(notice)}**\n{DiscordText.Clip(DiscordText.Escape(notice.Text), 700)}";
        return new Reply { Text = $"{head}\n{DiscordText.Clip(figures, 800)}\n{mark}", Mention = card.Mention, Rows = Rows(notice, card, only) };
    }

    private string PlainText(Notice notice, string mark)
    {
        var text = $"**{Title(notice)}**\n{DiscordText.Clip(DiscordText.Escape(notice.Text), MaxText)}";
        return Address(notice) is { } link ? $"{text}\n<{link}>\n{mark}" : $"{text}\n{mark}";
    }

    private List<IReadOnlyList<Component>> Rows(Notice notice, NoticeCard card, UserId? only)
    {
        // What cannot be signed would make the whole message fail, again and again; the message matters more than a button of it.
        var buttons = card.Buttons.Where(IsSignable).Take(MostButtons)
            .Select(one => (Component)new Component.Button(one.Label, one.Action, one.State) { OnlyFor = only, Style = one.IsDanger ? ButtonStyle.Danger : ButtonStyle.Secondary });
        var all = Address(notice) is { } page ? buttons.Append(new Component.Link("Open in the panel", page)) : buttons;
        return [.. all.Chunk(ButtonsPerRow).Select(row => (IReadOnlyList<Component>)row)];
    }

    private string? Address(Notice notice) => notice.Link is { } link ? link.StartsWith('/') ? panel.Value.Page(link) : link : null;

    private static bool IsSignable(NoticeButton one) =>
        one.Label.Length > 0 && one.Action.Length is > 0 and <= MaxAction && !one.Action.Contains(':', StringComparison.Ordinal) && Ascii.IsValid(one.Action) && Ascii.IsValid(one.State) && one.Action.Length + one.State.Length <= MaxIdText;

    private static EmbedField Field(NoticeLine line) =>
        new(DiscordText.Clip(DiscordText.Escape(line.Name), MaxName), DiscordText.Clip(DiscordText.Escape(line.Value), MaxValue));

    private static string Named(UserId? mention) => mention is { } one ? $"<@{one}> " : "";

    private static string Title(Notice notice) => DiscordText.Clip(DiscordText.Escape(notice.Title), MaxTitle);
}
