namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>Kinds of interactions, as Discord numbers them.</summary>
internal enum InteractionKind
{
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    Form = 5,
}
