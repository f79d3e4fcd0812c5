namespace DiscordAH.Sandbox.Discord;

/// <summary>Who may call a route.</summary>
internal enum RestAccess
{
    /// <summary>Anyone; a token is ignored.</summary>
    Open,
    Bot,
    BotOrUser,
}
