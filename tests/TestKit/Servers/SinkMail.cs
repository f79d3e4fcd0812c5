namespace DiscordAH.TestKit.Servers;

/// <summary>A mail that an <see cref="SmtpSink"/> took.</summary>
/// <param name="From">The envelope's sender.</param>
/// <param name="To">The envelope's receivers.</param>
/// <param name="Content">Header and body, as sent, dots unstuffed.</param>
/// <param name="At">When, real time.</param>
public sealed record SinkMail(string From, IReadOnlyList<string> To, byte[] Content, DateTimeOffset At);
