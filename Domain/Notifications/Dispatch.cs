namespace DiscordAH.Domain.Notifications;

/// <summary>A message on its way.</summary>
/// <param name="Target">Whom it is for.</param>
/// <param name="Notice">What it says.</param>
/// <param name="Nonce">25 characters made of the dedupe key: the same at every attempt, different for every message.</param>
/// <param name="MayBeThere">An earlier attempt ended without an answer: look whether the message arrived before sending it again.</param>
/// <param name="For">Whose it is; null for what is nobody's own.</param>
public sealed record Dispatch(string Target, Notice Notice, string Nonce, bool MayBeThere, NoticeFor? For = null);
