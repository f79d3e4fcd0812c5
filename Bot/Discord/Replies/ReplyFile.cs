namespace DiscordAH.Bot.Discord.Replies;

/// <summary>A file sent along; <c>attachment://Name</c> shows it in an embed.</summary>
/// <param name="Name">File name, ASCII.</param>
/// <param name="Content">The bytes, at most 10 MB.</param>
/// <param name="AltText">The picture in words, at most 1,024 characters.</param>
/// <param name="ContentType">Media type.</param>
public sealed record ReplyFile(string Name, ReadOnlyMemory<byte> Content, string AltText, string ContentType = "image/png");
