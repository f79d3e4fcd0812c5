using DiscordAH.Domain.Common;

namespace DiscordAH.Domain.Notifications;

/// <summary>The question whether an address is a person's.</summary>
/// <param name="User">Who says so.</param>
/// <param name="Address">The address, as <see cref="MailAddressText"/> accepts it.</param>
/// <param name="Code">What the answer must bring; only its hash is stored.</param>
/// <param name="AskedAt">When.</param>
public sealed record MailQuestion(UserId User, string Address, string Code, DateTimeOffset AskedAt);
