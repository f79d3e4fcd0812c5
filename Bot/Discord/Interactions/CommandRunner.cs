using DiscordAH.Bot.Discord.Commands;
using DiscordAH.Bot.Discord.Replies;

namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>Answers slash commands and their suggestions.</summary>
internal sealed partial class CommandRunner(CommandCatalogue catalogue, HandlerSlots slots, DiscordClock clock, ILogger<CommandRunner> log)
{
    /// <summary>Suggestions that come later than this are not shown any more.</summary>
    private static readonly TimeSpan SuggestionTime = TimeSpan.FromSeconds(2.5);

    public async Task RunAsync(Conversation conversation, CancellationToken ct)
    {
        var interaction = conversation.Interaction;
        if (catalogue.Find(interaction.Path) is not { } command)
        {
            await conversation.AnswerAsync(Reply.Private("I do not know this command any more; your Discord shows an old list. Reload it (Ctrl+R) and try again."), ct);
            return;
        }

        var call = new CommandCall(interaction.Path, interaction.Caller, interaction.Options);
        var reply = await slots.RunAsync(
            conversation,
            stop => conversation.DeferAsync(command.Definition.IsEphemeral(call), stop),
            stop => command is IProgressCommand slow ? slow.RunAsync(call, conversation.ShowAsync, stop) : command.RunAsync(call, stop),
            ct);
        await conversation.AnswerAsync(reply, ct);
    }

    public async Task SuggestAsync(Conversation conversation, CancellationToken ct)
    {
        var interaction = conversation.Interaction;
        var command = catalogue.Find(interaction.Path);
        var option = command?.Definition.Options.FirstOrDefault(o => o.Name == interaction.Focused);
        if (command is null || option is null)
        {
            await conversation.SuggestAsync([], OptionKind.Text, ct);
            return;
        }

        var choices = await ChoicesAsync(command, option, interaction, ct);
        await conversation.SuggestAsync(choices, option.Kind, ct);
    }

    private async Task<IReadOnlyList<CommandChoice>> ChoicesAsync(ICommand command, CommandOption option, Interaction interaction, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(SuggestionTime, clock.Time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, ct);
        try
        {
            var call = new CommandCall(interaction.Path, interaction.Caller, interaction.Options);
            var typed = interaction.Options.GetValueOrDefault(option.Name, "");
            return await command.SuggestAsync(call, option.Name, typed, stop.Token).AsTask().WaitAsync(stop.Token);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // The list stays empty and free text still works, so the caller loses nothing but the suggestions.
            LogSuggestionsFailed(e, interaction.Path, option.Name);
            return [];
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Suggestions for {Path} {Option} failed")]
    private partial void LogSuggestionsFailed(Exception exception, string path, string option);
}
