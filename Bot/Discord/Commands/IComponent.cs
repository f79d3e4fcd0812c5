namespace DiscordAH.Bot.Discord.Commands;

/// <summary>Handles the components of one action name.</summary>
public interface IComponent
{
    /// <summary>1–8 characters; the first part of every custom id it handles.</summary>
    string Action { get; }

    Task<ComponentAnswer> RunAsync(ComponentCall call, CancellationToken ct);

    /// <summary>Whether the answer is a form. Discord takes one as the first answer only, so its press is not acknowledged while there is time to wait.</summary>
    bool OpensForm(ComponentCall call) => false;
}
