using DiscordAH.Domain.Common;

namespace DiscordAH.Panel.Auth;

/// <summary>Who gave consent.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">Name to greet them by; text from a stranger.</param>
internal sealed record DiscordPerson(UserId Id, string Name);
