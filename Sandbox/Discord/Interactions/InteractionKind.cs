namespace DiscordAH.Sandbox.Discord;

/// <summary>Discord's numbers for interaction types.</summary>
internal static class InteractionKind
{
    public const int Command = 2;
    public const int Component = 3;
    public const int Autocomplete = 4;
    public const int ModalSubmit = 5;
}
