using DiscordAH.Bot.Discord.Interactions;
using DiscordAH.Bot.Discord.Replies;
using DiscordAH.Domain.Common;
using Net = global::Discord;

namespace DiscordAH.Bot.Discord.DiscordNet;

/// <summary>Turns replies into Discord.Net's types, within Discord's limits.</summary>
internal sealed class NetMessages(SignedState signed)
{
    public NetMessage Map(Reply reply)
    {
        var budget = new EmbedBudget();
        var embeds = new List<Net.Embed>();
        foreach (var embed in reply.Embeds.Take(10)) embeds.Add(Map(embed, ref budget));
        var text = string.IsNullOrWhiteSpace(reply.Text) ? null : DiscordText.Clip(reply.Text, 2000);
        if (text is null && embeds.Count == 0 && reply.Files.Count == 0) text = "There is nothing to show.";
        var files = reply.Files.Take(10).Select(f => new Net.FileAttachment(new MemoryStream(f.Content.ToArray()), f.Name, DiscordText.Clip(f.AltText, 1024)));
        return new(text, [.. embeds], Map(reply.Rows), [.. files]);
    }

    /// <summary>A change that takes away what the reply has not.</summary>
    public Action<Net.MessageProperties> Change(Reply reply)
    {
        var message = Map(reply);
        return properties =>
        {
            properties.Content = message.Text ?? "";
            properties.Embeds = message.Embeds;
            properties.Components = message.Components ?? new Net.ComponentBuilder().Build();
            properties.Attachments = new Net.Optional<IEnumerable<Net.FileAttachment>>(message.Files);
            properties.AllowedMentions = Net.AllowedMentions.None;
        };
    }

    public Net.Modal Map(Modal modal, UserId opener)
    {
        var builder = new Net.ModalBuilder().WithTitle(DiscordText.Clip(modal.Title, 45)).WithCustomId(signed.Sign(modal.Action, modal.State, opener, null, 0));
        foreach (var field in modal.Fields.Take(5))
            builder.AddTextInput(new Net.TextInputBuilder()
                .WithCustomId(field.Id)
                .WithLabel(DiscordText.Clip(field.Label, 45))
                .WithStyle(field.Long ? Net.TextInputStyle.Paragraph : Net.TextInputStyle.Short)
                .WithMaxLength(Math.Clamp(field.MaximumLength, 1, 4000))
                .WithRequired(field.Required)
                .WithPlaceholder(field.Placeholder is null ? null : DiscordText.Clip(field.Placeholder, 100))
                .WithValue(field.Value));
        return builder.Build();
    }

    private static Net.Embed Map(Embed embed, ref EmbedBudget budget)
    {
        var builder = new Net.EmbedBuilder { Title = budget.Take(embed.Title, 256), Url = embed.Url, Timestamp = embed.Timestamp };

        // Set to null they would be sent, without an address.
        if (embed.Image is { } image) builder.ImageUrl = image;
        if (embed.Thumbnail is { } thumbnail) builder.ThumbnailUrl = thumbnail;
        if (budget.Take(embed.Footer, 2048) is { } footer) builder.WithFooter(footer);
        builder.Description = budget.Take(embed.Description, 4096);
        if (embed.Colour is { } colour) builder.WithColor(new Net.Color((uint)(colour & 0xFFFFFF)));
        foreach (var field in embed.Fields.Take(25))
        {
            if (budget.Take(OrDash(field.Name), 256) is not { } name || budget.Take(OrDash(field.Value), 1024) is not { } value) break;
            builder.AddField(name, value, field.Inline);
        }

        return builder.Build();
    }

    private static string OrDash(string text) => string.IsNullOrWhiteSpace(text) ? "–" : text;

    private Net.MessageComponent? Map(IReadOnlyList<IReadOnlyList<Component>> rows)
    {
        var builder = new Net.ComponentBuilder();
        var (position, line) = (0, 0);
        foreach (var row in rows.Where(r => r.Count > 0).Take(5))
        {
            foreach (var component in row.Take(5)) Add(builder, component, position++, line);
            line++;
        }

        return line == 0 ? null : builder.Build();
    }

    private void Add(Net.ComponentBuilder builder, Component component, int position, int line)
    {
        switch (component)
        {
            case Component.Button button:
                builder.WithButton(
                    DiscordText.Clip(button.Label, 80), signed.Sign(button.Action, button.State, button.OnlyFor, button.ExpiresAt, position), (Net.ButtonStyle)button.Style, disabled: button.Disabled, row: line);
                break;
            case Component.Link link:
                builder.WithButton(DiscordText.Clip(link.Label, 80), style: Net.ButtonStyle.Link, url: link.Url, row: line);
                break;
            case Component.Select select:
                var entries = select.Entries.Take(25).Select(e => new Net.SelectMenuOptionBuilder(
                    DiscordText.Clip(e.Label, 100), e.Value, e.Description is null ? null : DiscordText.Clip(e.Description, 100), isDefault: e.Selected));
                builder.WithSelectMenu(signed.Sign(select.Action, select.State, select.OnlyFor, select.ExpiresAt, position), [.. entries], DiscordText.Clip(select.Placeholder, 150), row: line);
                break;
            default:
                throw new NotSupportedException($"{component.GetType().Name} is no component Discord knows.");
        }
    }
}
