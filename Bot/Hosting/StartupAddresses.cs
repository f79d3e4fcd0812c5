namespace DiscordAH.Bot.Hosting;

/// <summary>What the start tells people.</summary>
/// <param name="Address">Where this process listens.</param>
/// <param name="Sandbox">Whether the local Discord is served.</param>
/// <param name="Panel">Whether the panel is served.</param>
internal sealed record StartupAddresses(Uri Address, bool Sandbox, bool Panel);
