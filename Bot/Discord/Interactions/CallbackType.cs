namespace DiscordAH.Bot.Discord.Interactions;

/// <summary>Kinds of first answers, as Discord numbers them.</summary>
internal static class CallbackType
{
    public const int Message = 4;
    public const int DeferredMessage = 5;
    public const int DeferredUpdate = 6;
    public const int Update = 7;
    public const int Suggestions = 8;
    public const int Modal = 9;
}
