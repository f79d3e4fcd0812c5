using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;
using Microsoft.Extensions.Options;

namespace DiscordAH.Bot.Market;

/// <summary><c>/help</c>: what this person may use here, grouped, with mentions that can be clicked.</summary>
internal sealed class HelpCommand(IServiceProvider services, ICommandMentions mentions, IOptions<PanelLinkOptions> panel) : ICommand
{
    private const int MaxFields = 25;
    private const int MaxValue = 1024;
    private const int MaxTotal = 5500;

    public CommandDefinition Definition { get; } = new("help", "What you can do here, with examples", [])
    {
        IsEphemeral = static _ => true,
        Examples = ["/help"],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        // Asked for now, not at construction: this command is one of them.
        var allowed = services.GetServices<ICommand>()
            .Select(command => command.Definition)
            .Where(definition => definition.MemberPermissions is not { } needed || call.Caller.Can(needed))
            .OrderBy(definition => definition.Path, StringComparer.Ordinal)
            .GroupBy(Group);
        return Task.FromResult(new Reply
        {
            Ephemeral = true,
            Embeds =
            [
                new Embed
                {
                    Title = "What you can do here",
                    Description = "Click a command to use it. Item and realm names complete themselves while you type, in any language.",
                    Colour = 0x5865F2,
                    Fields = Fit([.. allowed]),
                },
            ],
            Rows = panel.Value.Home is { } home ? [[new Component.Link("Open the panel", home)]] : [],
        });
    }

    // "alert price add" and "alert list" stand together under "Alert"; commands of one word under "Commands".
    private static string Group(CommandDefinition definition)
    {
        var space = definition.Path.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? "Commands" : char.ToUpperInvariant(definition.Path[0]) + definition.Path[1..space];
    }

    // A command that is not listed is not found; examples give way first.
    private List<EmbedField> Fit(List<IGrouping<string, CommandDefinition>> groups)
    {
        foreach (var examples in (int[])[int.MaxValue, 1])
        {
            var fields = groups.SelectMany(group => Fields(group, examples)).ToList();
            if (fields.Count <= MaxFields && fields.Sum(field => field.Name.Length + field.Value.Length) <= MaxTotal) return fields;
        }

        return Cut(groups.SelectMany(group => Fields(group, 0)));
    }

    private IEnumerable<EmbedField> Fields(IGrouping<string, CommandDefinition> group, int examples)
    {
        var lines = new List<string>();
        foreach (var line in group.Select(definition => Line(definition, examples)))
        {
            if (lines.Count > 0 && lines.Sum(one => one.Length + 1) + line.Length > MaxValue)
            {
                yield return new EmbedField(group.Key, string.Join('\n', lines), Inline: false);
                lines = [];
            }

            lines.Add(line);
        }

        yield return new EmbedField(group.Key, string.Join('\n', lines), Inline: false);
    }

    private string Line(CommandDefinition definition, int most)
    {
        var examples = definition.Examples.Where(example => example != "/" + definition.Path).Take(most).Select(example => $"\n\u2003`{example.Replace("`", "", StringComparison.Ordinal)}`");
        return DiscordText.Clip($"{mentions.Mention(definition.Path)} {definition.Description}{string.Concat(examples)}", MaxValue);
    }

    private static List<EmbedField> Cut(IEnumerable<EmbedField> fields)
    {
        var fitting = new List<EmbedField>();
        var total = 0;
        foreach (var field in fields.Take(MaxFields))
        {
            total += field.Name.Length + field.Value.Length;
            if (total > MaxTotal) break;
            fitting.Add(field);
        }

        return fitting;
    }
}
