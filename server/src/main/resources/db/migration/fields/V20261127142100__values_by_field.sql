-- Fields share the columns of their values: how many hold a value can be guessed only of value and field together.
create statistics fields.texts_by_field (ndistinct, mcv) on field_id, text_value from fields.field_value;
create statistics fields.numbers_by_field (ndistinct, mcv) on field_id, int_value from fields.field_value;
create statistics fields.ids_by_field (ndistinct, mcv) on field_id, id_value from fields.field_value;
alter statistics fields.texts_by_field set statistics 500;
alter statistics fields.numbers_by_field set statistics 500;
alter statistics fields.ids_by_field set statistics 500;
analyze fields.field_value;
