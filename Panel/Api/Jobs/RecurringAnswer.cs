using System.Text.Json.Serialization;

namespace DiscordAH.Panel.Api;

/// <summary>What comes again by itself.</summary>
/// <param name="Recurring">By kind and key.</param>
internal sealed record RecurringAnswer([property: JsonPropertyName("recurring")] IReadOnlyList<RecurringEntry> Recurring);
